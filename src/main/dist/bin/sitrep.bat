@echo off
rem Starts Sitrep from wherever it was unpacked. Needs Java 17 or later: that of JAVA_HOME, else the one on the path.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "home=%%~fI"

set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 goto nojava

set "version="
for /f "tokens=3" %%V in ('^""%java%" -version 2^>^&1 ^| findstr /c:" version "^"') do if not defined version set "version=%%~V"
set "major="
for /f "delims=.-+_ tokens=1" %%M in ("%version%") do set "major=%%M"
if not defined major goto oldjava
if %major% LSS 17 goto oldjava

"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true "-Dsitrep.home=%home%" -jar "%home%\lib\sitrep.jar" %*
exit /b %ERRORLEVEL%

:nojava
echo sitrep: no java found; install Java 17 or later, or set JAVA_HOME. 1>&2
exit /b 1

:oldjava
echo sitrep: "%java%" is version %version%; Java 17 or later is needed. 1>&2
exit /b 1

@echo off
rem Starts Sitrep from wherever it was unpacked. Needs Java 17 or later: that of JAVA_HOME, else the one on the path.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "home=%%~fI"

rem No program is taken from the current folder: the system's by their full paths, Java from a folder of the path.
set "NoDefaultCurrentDirectoryInExePath=1"
set "tools=%SystemRoot%\System32"
set "java="
if not defined JAVA_HOME goto path
if not "%JAVA_HOME:~1,2%"==":\" if not "%JAVA_HOME:~1,2%"==":/" if not "%JAVA_HOME:~0,2%"=="\\" goto relative
set "java=%JAVA_HOME%\bin\java.exe"
:path
if not defined java for /f "delims=" %%J in ('^""%tools%\where.exe" "$PATH:java.exe" 2^>nul^"') do if not defined java if /i not "%%~dpJ"=="%CD%\" if /i not "%%~dpJ"=="%CD%" set "java=%%J"
if not defined java goto nojava
"%java%" -version >nul 2>&1
if errorlevel 1 goto nojava

set "version="
for /f "tokens=3" %%V in ('^""%java%" -version 2^>^&1 ^| "%tools%\findstr.exe" /c:" version "^"') do if not defined version set "version=%%~V"
set "major="
for /f "delims=.-+_ tokens=1" %%M in ("%version%") do set "major=%%M"
if not defined major goto oldjava
if %major% LSS 17 goto oldjava

rem A small young generation, collected often, keeps a brief small; the heap grows as a large crisis needs it.
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms72m -XX:NewSize=6m -XX:MetaspaceSize=64m -Djava.awt.headless=true"

rem A class-data archive, as in the script `sitrep`: its name follows from this very program and this very Java. It lies
rem in the user's cache folder. Without one, or with SITREP_NO_ARCHIVE set, the program is the same.
if defined SITREP_NO_ARCHIVE goto plain
if not defined LOCALAPPDATA goto plain
set "cache=%LOCALAPPDATA%\sitrep"
if not exist "%cache%\" mkdir "%cache%" 2>nul || goto plain
for %%F in ("%home%\lib\sitrep.jar") do set "archive=%home%-%version%-%%~zF-%%~tF"
set "archive=%archive:\=-%"
set "archive=%archive:/=-%"
set "archive=%archive::=-%"
set "archive=%archive: =-%"
set "archive=%cache%\%archive%.jsa"
if not exist "%archive%" goto first

rem Java checks once more whether it fits, and goes on without where it does not; its warning is of no use.
"%java%" %options% -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%archive%" "-Dsitrep.home=%home%" -jar "%home%\lib\sitrep.jar" %*
exit /b %ERRORLEVEL%

:plain
"%java%" %options% "-Dsitrep.home=%home%" -jar "%home%\lib\sitrep.jar" %*
exit /b %ERRORLEVEL%

rem The command first; then, once, the archive from a brief of the example. The folder `.making` keeps a second process
rem from making it too; and, for a day after a failure, every command from trying again.
:first
"%java%" %options% "-Dsitrep.home=%home%" -jar "%home%\lib\sitrep.jar" %*
set "status=%ERRORLEVEL%"
set "making=%archive%.making"
"%tools%\forfiles.exe" /p "%cache%" /m *.making /d -1 /c "%tools%\cmd.exe /c rmdir /s /q @path" >nul 2>&1
mkdir "%making%" 2>nul || exit /b %status%
"%tools%\forfiles.exe" /p "%cache%" /m *.jsa /d -30 /c "%tools%\cmd.exe /c del /f @path" >nul 2>&1
"%java%" %options% "-XX:ArchiveClassesAtExit=%making%\archive" "-Dsitrep.home=%home%" -jar "%home%\lib\sitrep.jar" render "%home%\example\aleppo" --out "%making%\out" >nul 2>&1 <nul
if errorlevel 1 exit /b %status%
move /y "%making%\archive" "%archive%" >nul 2>&1 && rmdir /s /q "%making%"
exit /b %status%

:nojava
echo sitrep: no java found; install Java 17 or later, or set JAVA_HOME. 1>&2
exit /b 1

:relative
echo sitrep: JAVA_HOME is set to "%JAVA_HOME%", which is not the full path of a folder, from its drive on. 1>&2
exit /b 1

:oldjava
echo sitrep: "%java%" is version %version%; Java 17 or later is needed. 1>&2
exit /b 1

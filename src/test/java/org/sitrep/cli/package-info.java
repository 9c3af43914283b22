/** What an officer types, and what she sees. */
package org.sitrep.cli;

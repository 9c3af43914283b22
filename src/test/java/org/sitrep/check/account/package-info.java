/** Tests of the rules: each with a good and a bad case. */
package org.sitrep.check.account;

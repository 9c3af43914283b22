/** The benchmark, which {@code mvn -Pbench verify} runs against the packaged program. Its made-up crises serve tests too. */
package org.sitrep.bench;

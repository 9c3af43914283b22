/** Files and folders that others may have laid: links, pipes and devices are refused, and one locks a folder at a time. Pictures of pixels. */
@NullMarked
package org.sitrep.files;

import org.jspecify.annotations.NullMarked;

/** Values that several contexts use, checked where text enters. */
@NullMarked
package org.chalet.kernel.value;

import org.jspecify.annotations.NullMarked;

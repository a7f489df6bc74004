/** Tests of exports. */
@NullMarked
package org.chalet.eventformat.export;

import org.jspecify.annotations.NullMarked;

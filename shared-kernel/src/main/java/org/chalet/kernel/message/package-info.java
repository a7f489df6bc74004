/** How commands are sent and what answers them. */
@NullMarked
package org.chalet.kernel.message;

import org.jspecify.annotations.NullMarked;

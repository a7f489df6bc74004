/** Who did something, from which client, and why. */
@NullMarked
package org.chalet.kernel.trail;

import org.jspecify.annotations.NullMarked;

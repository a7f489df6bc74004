/** Rules, refusals and the one catalogue of error codes. */
@NullMarked
package org.chalet.kernel.rule;

import org.jspecify.annotations.NullMarked;

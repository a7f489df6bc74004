/** Cards that are of one person: which ones, why, which were merged, and what somebody hid. */
@NullMarked
package org.chalet.query.duplicate;

import org.jspecify.annotations.NullMarked;

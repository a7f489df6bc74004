/** Notices when one client changes much of a collection at once. */
@NullMarked
package org.chalet.guard;

import org.jspecify.annotations.NullMarked;

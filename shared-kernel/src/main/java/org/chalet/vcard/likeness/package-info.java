/** How likely two cards are of the same person, and why; pure functions. */
@NullMarked
package org.chalet.vcard.likeness;

import org.jspecify.annotations.NullMarked;

/**
 * How likely two cards are of the same person: rules, and a generated address book with its truth.
 */
@NullMarked
package org.chalet.vcard.likeness;

import org.jspecify.annotations.NullMarked;

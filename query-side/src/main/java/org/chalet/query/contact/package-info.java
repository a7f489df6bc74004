/** The view of address books and the cards in them, and what can be asked of it. */
@NullMarked
package org.chalet.query.contact;

import org.jspecify.annotations.NullMarked;

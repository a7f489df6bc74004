/** Decides about address books, cards and merges of cards. */
@NullMarked
package org.chalet.command.contact;

import org.jspecify.annotations.NullMarked;

/** Shares address books, and answers to shares. */
@NullMarked
package org.chalet.command.contact.share;

import org.jspecify.annotations.NullMarked;

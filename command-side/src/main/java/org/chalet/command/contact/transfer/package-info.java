/** Copies and moves cards between address books, one or many. */
@NullMarked
package org.chalet.command.contact.transfer;

import org.jspecify.annotations.NullMarked;

/** Puts and deletes a cards. */
@NullMarked
package org.chalet.command.contact.card;

import org.jspecify.annotations.NullMarked;

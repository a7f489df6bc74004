/** What a card says of somebody, in fields that people know; read from cards, written into them. */
@NullMarked
package org.chalet.vcard.contact;

import org.jspecify.annotations.NullMarked;

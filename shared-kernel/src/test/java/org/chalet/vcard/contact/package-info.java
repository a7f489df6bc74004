/** Contacts, read from cards and written into them. */
@NullMarked
package org.chalet.vcard.contact;

import org.jspecify.annotations.NullMarked;

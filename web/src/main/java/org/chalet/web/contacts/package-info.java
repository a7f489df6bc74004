/** Contacts: books, cards, groups, duplicates. */
@NullMarked
package org.chalet.web.contacts;

import org.jspecify.annotations.NullMarked;

/** Birthdays of the people in address books, as a calendar of their own. */
@NullMarked
package org.chalet.query.contact.birthday;

import org.jspecify.annotations.NullMarked;

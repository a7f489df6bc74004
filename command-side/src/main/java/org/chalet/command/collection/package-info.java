/** What calendars and address books have in common when they decide. */
@NullMarked
package org.chalet.command.collection;

import org.jspecify.annotations.NullMarked;

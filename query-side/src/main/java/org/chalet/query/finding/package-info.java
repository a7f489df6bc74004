/** What objects of calendars and address books are found by: words, people, and times. */
@NullMarked
package org.chalet.query.finding;

import org.jspecify.annotations.NullMarked;

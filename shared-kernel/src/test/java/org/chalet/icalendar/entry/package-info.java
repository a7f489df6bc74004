/** Tests of words about events and tasks. */
@NullMarked
package org.chalet.icalendar.entry;

import org.jspecify.annotations.NullMarked;

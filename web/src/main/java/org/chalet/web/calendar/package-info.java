/** The calendar: days, weeks, months, lists, tasks. */
@NullMarked
package org.chalet.web.calendar;

import org.jspecify.annotations.NullMarked;

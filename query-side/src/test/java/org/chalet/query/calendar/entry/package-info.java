/** Events and tasks in people's words, read over REST. */
@NullMarked
package org.chalet.query.calendar.entry;

import org.jspecify.annotations.NullMarked;

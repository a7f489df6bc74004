/** Tests of reminders. */
@NullMarked
package org.chalet.query.reminder;

import org.jspecify.annotations.NullMarked;

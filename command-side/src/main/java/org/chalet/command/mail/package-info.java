/** Mail that goes out: letters, what they say, and the outbox that loses none. */
@NullMarked
package org.chalet.command.mail;

import org.jspecify.annotations.NullMarked;

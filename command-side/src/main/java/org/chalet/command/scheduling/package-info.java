/** Brings messages about meetings to everybody in them: a process over the log (RFC 6638). */
@NullMarked
package org.chalet.command.scheduling;

import org.jspecify.annotations.NullMarked;

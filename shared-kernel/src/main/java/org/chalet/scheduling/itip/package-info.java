/** Invitations and answers to them as pure functions (RFC 5546, RFC 6638). */
@NullMarked
package org.chalet.scheduling.itip;

import org.jspecify.annotations.NullMarked;

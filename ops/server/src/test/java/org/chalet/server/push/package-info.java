/** Tests of push messages, against a push service on loopback. */
@NullMarked
package org.chalet.server.push;

import org.jspecify.annotations.NullMarked;

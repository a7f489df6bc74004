/** Takes push messages to the push services of clients. */
@NullMarked
package org.chalet.server.push;

import org.jspecify.annotations.NullMarked;

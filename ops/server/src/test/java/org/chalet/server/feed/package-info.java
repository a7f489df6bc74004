/** Tests of fetching, against a scripted server on loopback. */
@NullMarked
package org.chalet.server.feed;

import org.jspecify.annotations.NullMarked;

/** Fetches what is published elsewhere, and goes nowhere else. */
@NullMarked
package org.chalet.server.feed;

import org.jspecify.annotations.NullMarked;

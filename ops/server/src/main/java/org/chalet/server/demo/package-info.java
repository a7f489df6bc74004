/** A furnished data directory for trials and conformance suites. */
@NullMarked
package org.chalet.server.demo;

import org.jspecify.annotations.NullMarked;

/** What the server shows of the proof of its log. */
@NullMarked
package org.chalet.server.proof;

import org.jspecify.annotations.NullMarked;

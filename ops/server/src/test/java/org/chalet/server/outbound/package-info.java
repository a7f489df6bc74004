/** Tests of where others may send the server. */
@NullMarked
package org.chalet.server.outbound;

import org.jspecify.annotations.NullMarked;

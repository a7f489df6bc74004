/** Who a request comes from, and what is open to whom. */
@NullMarked
package org.chalet.server.security;

import org.jspecify.annotations.NullMarked;

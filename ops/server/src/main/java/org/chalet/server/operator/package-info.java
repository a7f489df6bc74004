/** What only the operator may see and do. */
@NullMarked
package org.chalet.server.operator;

import org.jspecify.annotations.NullMarked;

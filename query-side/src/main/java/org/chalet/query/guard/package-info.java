/** What guards of collections are to watch for, and what they noticed. */
@NullMarked
package org.chalet.query.guard;

import org.jspecify.annotations.NullMarked;

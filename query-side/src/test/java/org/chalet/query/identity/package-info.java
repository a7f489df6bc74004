/** Tests of the view of accounts. */
@NullMarked
package org.chalet.query.identity;

import org.jspecify.annotations.NullMarked;

/** Tests of what views know of people. */
@NullMarked
package org.chalet.query.membership;

import org.jspecify.annotations.NullMarked;

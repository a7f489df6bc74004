/** Tests of who is shown who looked at their history. */
@NullMarked
package org.chalet.query.audit;

import org.jspecify.annotations.NullMarked;

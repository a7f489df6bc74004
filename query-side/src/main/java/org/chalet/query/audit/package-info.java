/** Shows people who looked at their history. */
@NullMarked
package org.chalet.query.audit;

import org.jspecify.annotations.NullMarked;

/** What events say about who is in an organization, for every view that follows it. */
@NullMarked
package org.chalet.query.membership;

import org.jspecify.annotations.NullMarked;

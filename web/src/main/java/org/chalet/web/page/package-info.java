/** What all pages have: frame, language, failures, headers. */
@NullMarked
package org.chalet.web.page;

import org.jspecify.annotations.NullMarked;

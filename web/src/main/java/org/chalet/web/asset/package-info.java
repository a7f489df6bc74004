/** What browsers load once and keep: style, scripts, texts. */
@NullMarked
package org.chalet.web.asset;

import org.jspecify.annotations.NullMarked;

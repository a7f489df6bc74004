package org.chalet.web.history;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /history}. */
@Configuration(proxyBeanMethods = false)
@Import({HistoryPages.class, ObjectPages.class})
public class HistoryWiring {}

package org.chalet.web.calendar;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /calendar}. */
@Configuration(proxyBeanMethods = false)
@Import({CalendarPages.class})
public class CalendarWiring {}

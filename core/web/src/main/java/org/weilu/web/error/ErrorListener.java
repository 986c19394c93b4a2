package org.weilu.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.apache.wicket.MetaDataKey;
import org.apache.wicket.authorization.AuthorizationException;
import org.apache.wicket.core.request.handler.ComponentNotFoundException;
import org.apache.wicket.core.request.handler.ListenerInvocationNotAllowedException;
import org.apache.wicket.core.request.handler.ListenerRequestHandler;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler;
import org.apache.wicket.core.request.mapper.StalePageException;
import org.apache.wicket.protocol.http.PageExpiredException;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.handler.RedirectRequestHandler;
import org.apache.wicket.request.resource.PackageResource;
import org.apache.wicket.util.lang.Exceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.ui.Parts;

/** Makes a page of what went wrong: with the right status, in the reader's language, with a number for faults. */
public final class ErrorListener implements IRequestCycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorListener.class);
    private static final String DIGITS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final MetaDataKey<Boolean> FAILING = new MetaDataKey<>() {
        private static final long serialVersionUID = 1L;
    };
    private final SecureRandom random = new SecureRandom();

    @Override
    public IRequestHandler onException(RequestCycle cycle, Exception failure) {
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        Fault fault = fault(failure, new Sent(request));
        if (fault.status() >= 500) {
            LOG.error("{} {} {}", fault.number(), request.getMethod(), oneLine(request.getRequestURI()), failure);
        }
        if (Boolean.TRUE.equals(cycle.getMetaData(FAILING))) {
            return new PlainError(fault);
        }
        cycle.setMetaData(FAILING, true);
        if (fault.status() == 401 && request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return new RedirectRequestHandler("/signin?next=" + Parts.encoded(request.getRequestURI() + query), 302);
        }
        return new RenderPageRequestHandler(
                new PageProvider(new ErrorPage(fault)), RenderPageRequestHandler.RedirectPolicy.NEVER_REDIRECT);
    }

    private Fault fault(Exception failure, Sent sent) {
        PortalException stopped = Exceptions.findCause(failure, PortalException.class);
        if (stopped != null) {
            Refusal refusal = stopped.refusal();
            if (refusal.kind() == Refusal.Kind.INVALID && Slice.AFTER.equals(refusal.field())) {
                return Fault.unknownPlace(sent.again());
            }
            int status = refusal.kind().status();
            return new Fault(status, status == 403 ? refusal.words() : "", status >= 500 ? number() : "");
        }
        if (Exceptions.findCause(failure, PackageResource.PackageResourceBlockedException.class) != null) {
            return new Fault(404, "", "");
        }
        if (failure instanceof PageExpiredException
                || failure instanceof StalePageException
                || failure instanceof ComponentNotFoundException
                || failure instanceof ListenerInvocationNotAllowedException) {
            return Fault.outOfDate(sent.again(), sent.typed());
        }
        if (failure instanceof AuthorizationException) {
            return new Fault(403, "", "");
        }
        return new Fault(500, "", number());
    }

    /** Wicket would show the page as if nothing had been sent to a form that it does not have any more. */
    @Override
    public void onRequestHandlerResolved(RequestCycle cycle, IRequestHandler handler) {
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        if (handler instanceof ListenerRequestHandler listener
                && request.getMethod().equals("POST")
                && listener.getComponent() == null) {
            throw new ComponentNotFoundException("no such form");
        }
    }

    private String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return number.toString();
    }

    private static String oneLine(String address) {
        return address.replaceAll("\\p{Cntrl}", "?");
    }
}

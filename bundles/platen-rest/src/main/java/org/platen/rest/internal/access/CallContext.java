package org.platen.rest.internal.access;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.platen.api.access.Call;

/** Hands the caller to resource methods as a {@code @Context Call} parameter. */
@Provider
public final class CallContext implements ContextProvider<Call> {
    @Override
    public Call createContext(Message message) {
        Call call = message.getExchange().get(Call.class);
        if (call == null) {
            throw new IllegalStateException("an open method asks who calls");
        }
        return call;
    }
}

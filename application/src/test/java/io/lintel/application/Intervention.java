package io.lintel.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Does something around one method of a port, which otherwise works as it is. */
public final class Intervention {

  private Intervention() {}

  /** Runs something before each call of a method; what it throws, the caller gets. */
  public static <P> P before(Class<P> port, P working, String method, Runnable intervention) {
    return around(port, working, method, intervention, () -> {});
  }

  /** Runs something when a call of a method has worked. */
  public static <P> P after(Class<P> port, P working, String method, Runnable intervention) {
    return around(port, working, method, () -> {}, intervention);
  }

  private static <P> P around(
      Class<P> port, P working, String intervened, Runnable before, Runnable after) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean intervene = method.getName().equals(intervened);
              if (intervene) {
                before.run();
              }
              try {
                var result = method.invoke(working, arguments);
                if (intervene) {
                  after.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}

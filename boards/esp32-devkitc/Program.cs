using NanoCwmp.Board.Esp32;

namespace NanoCwmp.Board.Esp32DevKitC
{
    /// <summary>Where nanoCLR begins.</summary>
    public static class Program
    {
        /// <summary>Runs the gateway.</summary>
        public static void Main()
        {
            BoardData board = Board.Create();

            // Parameters of your own: board.Objects = new ModelObject[] { new MyObject() };
            new Gateway(board).Run();
        }
    }
}

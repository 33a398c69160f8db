using System;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>Writes as a chip does: a page in one operation, a sector in one operation.</summary>
internal static class FlashWriting
{
    /// <summary>Programs any number of bytes, page by page. Pages of 0xFF are left as they are.</summary>
    public static void ProgramPages(this IFlash flash, int offset, ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            int part = Math.Min(data.Length, FlashImage.PageSize - (offset % FlashImage.PageSize));
            if (data[..part].ContainsAnyExcept((byte)0xFF))
            {
                flash.Program(offset, data[..part]);
            }

            data = data[part..];
            offset += part;
        }
    }

    /// <summary>Erases sectors one by one, from the first to the last.</summary>
    public static void EraseSectors(this IFlash flash, int offset, int length)
    {
        for (int end = offset + length; offset < end; offset += FlashImage.SectorSize)
        {
            flash.Erase(offset, FlashImage.SectorSize);
        }
    }

    /// <summary>Reads bytes into an array of their own.</summary>
    public static byte[] Read(this IFlash flash, int offset, int count)
    {
        var data = new byte[count];
        flash.Read(offset, data);
        return data;
    }
}
